package kz.consular.gateway.territory;

import kz.consular.gateway.domain.KatoCode;
import kz.consular.gateway.domain.LocalizedText;

/**
 * A current district, or a city that counts as one.
 *
 * @param region the code of the region, or of the city of republican significance, to which it belongs
 */
public record Territory(KatoCode kato, LocalizedText name, KatoCode region, LocalizedText regionName) {}
