/**
 * The ways to be right that differ from the reference's own: other values for what the contract leaves open, other
 * manners of processing, other looks of the same answers.
 */
package io.identifycompliance.stub.variant;
