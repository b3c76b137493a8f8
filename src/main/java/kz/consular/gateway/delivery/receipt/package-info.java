/** Signed receipts and refusals: made for what arrives, checked for what was sent. */
@NamedInterface
@NullMarked
package kz.consular.gateway.delivery.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
