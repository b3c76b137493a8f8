/**
 * Answers to consignments. A receipt is the document {@code receipt.xml}, in which the recipient accepts or refuses; an
 * answer is the sealed container with it, of the kind RECEIPT or REFUSAL.
 */
@NamedInterface
@NullMarked
package kz.consular.gateway.delivery.receipt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
