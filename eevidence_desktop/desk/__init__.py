"""What a user can do, one small module per thing. The only door from the faces to the rooms below."""
