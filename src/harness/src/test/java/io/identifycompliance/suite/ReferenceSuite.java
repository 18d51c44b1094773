package io.identifycompliance.suite;

import org.junit.platform.suite.api.BeforeSuite;

/**
 * The suite in this build, as it would stand in one of the user's own: from an IDE, or with {@code mvn test
 * -Dtest=ReferenceSuite}. Its name keeps it out of the unit tests.
 */
class ReferenceSuite extends ComplianceSuite {
    @BeforeSuite
    static void name_the_embedded_reference() {
        if (System.getProperty(OPTIONS) == null) {
            System.setProperty(OPTIONS, "--target reference");
        }
    }
}
