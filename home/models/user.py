"""The people who sign in to the admin."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An account of the communication team: our own model from the first migration, so that it may grow."""
