/**
 * The endpoints of both wires over one store: they read a request, ask the points, and write the answer.
 *
 * <p>Knows the policy, the store, the wires and the points; never WireMock.
 */
package io.identifycompliance.stub.server;
