package kz.consular.gateway.domain;

/**
 * A mission or an office. Its {@linkplain #address() address} is the name of its queue, the common name of its seal
 * certificate, and the sender or recipient of a consignment.
 */
public sealed interface Party {

    /** {@code mission.BERLIN} or {@code office.711110000}. */
    String address();

    record Mission(MissionCode code) implements Party {
        @Override
        public String address() {
            return MISSION_PREFIX + code;
        }

        @Override
        public String toString() {
            return address();
        }
    }

    record Office(OfficeCode code) implements Party {
        @Override
        public String address() {
            return OFFICE_PREFIX + code;
        }

        @Override
        public String toString() {
            return address();
        }
    }

    String MISSION_PREFIX = "mission.";
    String OFFICE_PREFIX = "office.";

    /** @throws IllegalArgumentException when the text is not the address of a party */
    static Party of(String address) {
        if (address.startsWith(MISSION_PREFIX)) {
            return new Mission(new MissionCode(address.substring(MISSION_PREFIX.length())));
        }
        if (address.startsWith(OFFICE_PREFIX)) {
            return new Office(new OfficeCode(address.substring(OFFICE_PREFIX.length())));
        }
        throw new IllegalArgumentException(
                "A party is 'mission.' or 'office.' and its code, such as mission.BERLIN, not '" + address + "'");
    }
}
