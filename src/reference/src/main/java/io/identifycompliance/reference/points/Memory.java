package io.identifycompliance.reference.points;

/** What results of functions depend on beside their input, the least first. */
enum Memory {
    NONE,
    /** Earlier requests about the same people. */
    PEOPLE,
    /** Any earlier request, or the time. */
    ANYTHING
}
