package io.identifycompliance.run;

import java.util.List;

/**
 * What the identifiers of a run are made of.
 *
 * @param phones ranges of phone numbers, the preferred ones first; at least one
 * @param emailDomain the domain of the email addresses
 * @param shard the number of this run among several at the same time, from 1; each has its own phone numbers
 * @param shards how many runs there are
 */
public record TestData(List<PhoneRange> phones, String emailDomain, int shard, int shards) {
    /** Unassigned phone numbers and email addresses in a reserved domain (RFC 2606). */
    public static final TestData RESERVED = new TestData(FictionalNumbers.ranges(), "example.com", 1, 1);

    /** Copies the ranges. */
    public TestData {
        phones = List.copyOf(phones);
    }
}
