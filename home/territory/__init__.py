"""The territory as data: communes, intercommunalities, outline, and the drawing made of them."""
