/** What is due to whom by a rule: amounts kept as data beside their clause. */
@NamedInterface("entitlements")
@NullMarked
package org.nuanjing.policy.entitlements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
