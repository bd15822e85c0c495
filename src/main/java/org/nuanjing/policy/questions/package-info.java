/** What was asked of the rules and not answered well: what the policy desk works through. */
@NamedInterface("questions")
@NullMarked
package org.nuanjing.policy.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
