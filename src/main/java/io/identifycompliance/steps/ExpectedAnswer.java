package io.identifycompliance.steps;

import io.identifycompliance.proof.ResponseChecks;

/** What an answer is expected to be. */
public sealed interface ExpectedAnswer {
    /** The latest answer is this. */
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
