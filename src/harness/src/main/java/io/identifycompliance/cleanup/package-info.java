/**
 * Removes the people that runs have left on a target, as its wire format documents it.
 *
 * <p>It never knows how a target is judged, and never deletes anybody but by the person ID, after a look at the person.
 */
package io.identifycompliance.cleanup;
