package io.identifycompliance.steps;

/** What an answer is expected to be. */
public sealed interface ExpectedAnswer {
    /** An image, in whatever format. */
    record Image() implements ExpectedAnswer {}

    /** Any status from 400 to 499. */
    record ClientError() implements ExpectedAnswer {}

    /** That text, white space around it aside. */
    record Text(String text) implements ExpectedAnswer {}
}
