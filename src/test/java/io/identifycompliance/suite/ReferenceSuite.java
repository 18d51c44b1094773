package io.identifycompliance.suite;

/**
 * The suite in this build, as it would stand in one of the user's own: by hand from an IDE, or with
 * {@code mvn test -Dtest=ReferenceSuite}. Its name keeps it out of the unit tests.
 */
class ReferenceSuite extends ComplianceSuite {}
