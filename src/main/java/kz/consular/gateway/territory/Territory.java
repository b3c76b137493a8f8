package kz.consular.gateway.territory;

import kz.consular.gateway.casefile.KatoCode;
import kz.consular.gateway.casefile.LocalizedText;

/**
 * A district, or a city that counts as one, as it stands today.
 *
 * @param region the code of the region, or of the city of republican significance, that it belongs to
 */
public record Territory(KatoCode kato, LocalizedText name, KatoCode region, LocalizedText regionName) {}
