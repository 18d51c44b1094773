/** HTTP requests and responses as the reference sees them, undecoded. */
package io.identifycompliance.reference.http;
