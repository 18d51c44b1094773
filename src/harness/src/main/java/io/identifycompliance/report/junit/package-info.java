/** {@code junit.xml}. */
package io.identifycompliance.report.junit;
