/** A request and its answer as plain values, and the exact reading of JSON, queries and forms. Knows nothing else. */
package io.identifycompliance.stub.http;
