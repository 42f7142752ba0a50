"""Documents for the archive: PDF/A-2a and PDF/UA-1 in one file, whatever people wrote in them."""
