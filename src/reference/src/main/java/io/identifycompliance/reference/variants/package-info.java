/** The variants: implementations that differ from the reference and are right. A check that fails on one is wrong. */
package io.identifycompliance.reference.variants;
