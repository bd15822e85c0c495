package org.nuanjing.policy.documents;

/**
 * A part of a document that is quoted as one.
 *
 * @param label the article ({@code 第三条}) or the annex ({@code 附件1}); empty otherwise
 * @param heading what stands above it; may be empty
 */
record Section(String label, String heading, String text) {}
