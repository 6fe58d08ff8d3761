"""What a file is, by its bytes, and how to get at the articles in it.

`detect` names the kind of a document; `table` has the reader of each kind that holds others; `unfold` opens
them one inside the other until pages, PDF documents and texts are left.
"""
