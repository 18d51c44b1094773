package io.identifycompliance.steps;

import io.identifycompliance.proof.ResponseChecks;

/** The expected response. */
public sealed interface ExpectedAnswer {
    /** Checks the latest response. */
    void check(ResponseChecks checks);

    /** An image, in whatever format. */
    record Image() implements ExpectedAnswer {
        @Override
        public void check(ResponseChecks checks) {
            checks.latestIsAnImage();
        }
    }

    /** Any status from 400 to 499. */
    record ClientError() implements ExpectedAnswer {
        @Override
        public void check(ResponseChecks checks) {
            checks.latestIsAClientError();
        }
    }

    /** That text, white space around it aside. */
    record Text(String text) implements ExpectedAnswer {
        @Override
        public void check(ResponseChecks checks) {
            checks.latestIs(text);
        }
    }
}
