package kz.consular.gateway.bench;

import java.io.IOException;


/** Rows as years of work leave them, written at once into the database of a gateway that is down. */
final class Ballast {
    /** A tenth of a sealed receipt, in bytes: whole ones would fill 18 GB and show the same, for no question reads them. */
    private static final int ANSWER = 300;
    /** All this was told to the monitor when it happened; else a node would be busy with telling it anew. */
    private static final String TOLD = "DELETE FROM report_change";

    private Ballast() {}

    /** Lodged at the mission, decided at the office, handed over, and all of it receipted. */
    static void closedCases(GatewayDatabase books, int many) throws IOException {
        var each = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < " + many + ") ";
        var number = "'%s-' || (2000 + i / 900000) || '-' || printf('%%06d', i %% 900000)".formatted(GatewayUnderTest.MISSION);
        var longAgo = "1600000000000 + i";
        books.write(
                each + """
                INSERT INTO mission_case (case_number, mission, submission_id, fingerprint, state, office, office_name_kk,
                    office_name_ru, office_name_en, accepted_at, decision_due_on, dossier_digest, dossier_size)
                SELECT %s, '%s', 'ballast-' || i, lower(hex(randomblob(32))), 'CLOSED', '%s', 'Office', 'Office', 'Office',
                    %s, '2020-10-15', lower(hex(randomblob(32))), 1048576 FROM n
                """.formatted(number, GatewayUnderTest.MISSION, GatewayUnderTest.OFFICE, longAgo),
                "INSERT INTO case_event (case_number, at, code) SELECT case_number, accepted_at, value FROM mission_case,"
                        + " json_each('[\"ACCEPTED\", \"SENT\", \"RECEIVED_BY_OFFICE\", \"DECISION_RECEIVED\","
                        + " \"HANDED_OVER\"]') WHERE submission_id LIKE 'ballast-%'",
                """
                INSERT INTO office_case (case_number, office, dossier_digest, received_at, decision_due_on, decided_at,
                    decision_digest)
                SELECT case_number, office, dossier_digest, accepted_at, decision_due_on, accepted_at,
                    lower(hex(randomblob(32))) FROM mission_case WHERE submission_id LIKE 'ballast-%'
                """,
                """
                INSERT INTO received_decision (case_number, container_digest, container_size, received_at, handed_over_on)
                SELECT case_number, decision_digest, 8192, decided_at, '2020-11-01' FROM office_case
                WHERE decision_digest IS NOT NULL AND case_number NOT IN (SELECT case_number FROM received_decision)
                """,
                consignments("DOSSIER", "'mission.' || m.mission", "'office.' || m.office", "m.dossier_digest"),
                consignments("DECISION", "'office.' || m.office", "'mission.' || m.mission", "o.decision_digest"),
                """
                INSERT INTO arrival (message_id, case_number, kind, sender, recipient, digest, received_at, answer_kind, answer)
                SELECT id, case_number, kind, sender, recipient, digest, created_at, 'RECEIPT', answer FROM consignment
                WHERE id NOT IN (SELECT message_id FROM arrival)
                """,
                """
                INSERT INTO delivery_attempt (consignment_id, round, started_at, ended_at, outcome)
                SELECT id, 1, created_at, created_at, 'SENT' FROM consignment
                WHERE id NOT IN (SELECT consignment_id FROM delivery_attempt)
                """,
                TOLD);
    }

    private static String consignments(String kind, String sender, String recipient, String digest) {
        return """
                INSERT INTO consignment (id, case_number, kind, sender, recipient, digest, size, created_at, state, round,
                    failures, due_at, sent_at, ended_at, answer)
                SELECT %s, m.case_number, '%s', %s, %s, %s, 1048576, m.accepted_at, 'RECEIPTED', 1, 0, m.accepted_at,
                    m.accepted_at, m.accepted_at, randomblob(%d)
                FROM mission_case m JOIN office_case o USING (case_number) WHERE m.submission_id LIKE 'ballast-%%'
                """.formatted(uuid(), kind, sender, recipient, digest, ANSWER);
    }

    /** Dossiers to an office whose queue has been out of reach for long: their next try is an hour away. */
    static void waitingConsignments(GatewayDatabase books, int many) throws IOException {
        books.write("""
                INSERT INTO consignment (id, case_number, kind, sender, recipient, digest, size, created_at, state, round,
                    failures, due_at)
                SELECT %s, case_number, 'DOSSIER', 'mission.' || mission, 'office.' || office, dossier_digest, dossier_size,
                    accepted_at, 'WAITING', 1, 9, 1000 * (unixepoch() + 3600) FROM mission_case
                WHERE submission_id LIKE 'ballast-%%' ORDER BY id LIMIT %d
                """.formatted(uuid(), many), TOLD);
    }

    private static String uuid() {
        return "lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(2))) || '-4' || substr(lower(hex(randomblob(2))), 2)"
                + " || '-8' || substr(lower(hex(randomblob(2))), 2) || '-' || lower(hex(randomblob(6)))";
    }
}
