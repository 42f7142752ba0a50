"""How paper is laid out."""
