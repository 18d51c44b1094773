/** The Allure results and the Allure page. */
package io.identifycompliance.report.allure;
