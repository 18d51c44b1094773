/** The faults: each breaks one requirement, and is there to show that the suite catches it. */
package io.identifycompliance.reference.faults;
