package org.nuanjing.policy;

import java.time.LocalDate;

/**
 * What somebody wants to know from the rules.
 *
 * @param text as the person wrote it
 * @param region the asker's place from the province down, parts separated by a slash ({@code
 *     北原省/云川市/青河县}, {@code 浙江/杭州}); {@code 全国} asks for national rules only; empty where the place
 *     is not known, and then rules of every place may be answered, each marked {@link
 *     Reach#UNKNOWN}
 * @param asOf the day on which the rules must be in force
 */
public record Question(String text, String region, Category category, LocalDate asOf) {}
