/** Writing and reading report files. */
package io.identifycompliance.report.files;
