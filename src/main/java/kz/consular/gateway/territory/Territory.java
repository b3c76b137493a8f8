package kz.consular.gateway.territory;

import kz.consular.gateway.domain.KatoCode;
import kz.consular.gateway.domain.LocalizedText;

/**
 * A district, or a city that counts as one, as it stands today.
 *
 * @param region the code of the region, or of the city of republican significance, that it belongs to
 */
public record Territory(KatoCode kato, LocalizedText name, KatoCode region, LocalizedText regionName) {}
