/** The pages that people read: {@code compliance.html}, {@code compliance.md}, the badge and the self-check page. */
package io.identifycompliance.report.pages;
