package org.jiedu.search;

/**
 * What an index was made of, as far as the next one has to know to change only what is other.
 *
 * @param head the SHA-256 of its first file, which tells of all others
 * @param numbering a digest of its pages' paths, in the order of their numbers
 * @param postings how many different terms all pages have together
 */
public record IndexState(String head, String numbering, long postings) {}
