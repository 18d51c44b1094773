/** The endpoints of both wire formats over one set of profiles. */
package io.identifycompliance.reference.server;
