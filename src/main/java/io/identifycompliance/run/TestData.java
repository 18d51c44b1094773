package io.identifycompliance.run;

import java.util.List;

/**
 * What the identifiers of a run are made of.
 *
 * @param phones ranges of phone numbers, the preferred ones first; at least one
 * @param emailDomain where the mailboxes lie
 * @param shard which of several runs at the same time this is, from 1; each has numbers of its own
 * @param shards how many runs there are
 */
public record TestData(List<PhoneRange> phones, String emailDomain, int shard, int shards) {
    /** Numbers that no person has, and mailboxes of a reserved domain (RFC 2606). */
    public static final TestData RESERVED = new TestData(FictionalNumbers.ranges(), "example.com", 1, 1);

    /** Copies the ranges. */
    public TestData {
        phones = List.copyOf(phones);
    }
}
