package kz.consular.gateway.cli;

/**
 * Bodies of answers of a mission's endpoint. The namespaces {@code a}, {@code c} and the default one are those of the
 * contract.
 */
final class CannedAnswers {
    static final String NUMBER = "BERLIN-2026-000017";

    private static final String DIGEST = "0".repeat(64);
    private static final String CASE = """
            <case><caseNumber>BERLIN-2026-000017</caseNumber><submissionId>desk-12345678</submissionId>
            <state>DECIDED</state><office>751710000</office><acceptedAt>2026-11-22T18:30:00Z</acceptedAt>
            <decisionDueOn>2026-12-22</decisionDueOn><dossierDigest>%s</dossierDigest></case>
            """.formatted(DIGEST);

    static final String ACCEPTED = """
            <lodgeApplicationResponse><accepted><caseNumber>BERLIN-2026-000017</caseNumber>
            <acceptedAt>2026-11-22T18:30:00Z</acceptedAt>
            <office><a:code>751710000</a:code><a:name><a:kk>Медеу</a:kk><a:ru>Медеуский</a:ru><a:en>Medeu</a:en></a:name></office>
            <decisionDueOn>2026-12-22</decisionDueOn><dossierDigest>%s</dossierDigest>
            </accepted></lodgeApplicationResponse>
            """.formatted(DIGEST);

    private static final String ASSESSMENT = """
            <finding><code>QUESTIONNAIRE_MISSING</code><citation>rule 7(1)</citation>
            <cause><a:kk>Сауалнама жоқ.</a:kk><a:ru>Нет анкеты.</a:ru><a:en>No questionnaire.</a:en></cause>
            <remedy><a:kk>Қосыңыз.</a:kk><a:ru>Приложите её.</a:ru><a:en>Add it.</a:en></remedy></finding>
            <requiredDocument><citation>rule 7(2)</citation><person>applicant</person><anyOf>PASSPORT</anyOf>
            <title><a:kk>Паспорт</a:kk><a:ru>Паспорт</a:ru><a:en>Passport</a:en></title><provided>true</provided>
            </requiredDocument>
            """;

    static final String TURNED_AWAY =
            "<lodgeApplicationResponse><turnedAway>" + ASSESSMENT + "</turnedAway></lodgeApplicationResponse>";

    static final String NOT_ADMISSIBLE = "<checkApplicationResponse><admissible>false</admissible><assessment>"
            + ASSESSMENT + "</assessment></checkApplicationResponse>";

    static final String CASE_FOUND = "<getCaseResponse>" + CASE
            + "<event><at>2026-11-22T18:30:00Z</at><code>ACCEPTED</code></event></getCaseResponse>";

    static final String CASES = "<listCasesResponse>" + CASE + "<more>true</more></listCasesResponse>";

    static final String HANDED_OVER = "<confirmHandoverResponse>" + CASE
            + "<identityCardStillOut>child-17</identityCardStillOut></confirmHandoverResponse>";

    static final String FAULT = """
            <gatewayFault xmlns="urn:kz:consular:mission:1"><code>CASE_UNKNOWN</code><cause>No case has this number.</cause>
            <remedy>Compare it with the list.</remedy><reference>ref-42</reference></gatewayFault>
            """;

    private CannedAnswers() {}

    static String dossier(String digest) {
        return "<getDossierResponse><caseNumber>" + NUMBER + "</caseNumber>" + container(digest)
                + "</getDossierResponse>";
    }

    static String restriction(String digest) {
        return """
            <getDecisionResponse><decision><c:caseNumber>BERLIN-2026-000017</c:caseNumber><c:office>751710000</c:office>
            <c:mission>BERLIN</c:mission><c:dossierDigest>%s</c:dossierDigest><c:decidedAt>2026-12-01T05:00:00Z</c:decidedAt>
            <c:restricted><c:ground>TAX_DEBT</c:ground>%s%s%s</c:restricted></decision>
            <receivedAt>2026-12-01T05:01:00Z</receivedAt>%s%s</getDecisionResponse>
            """.formatted(
                        digest,
                        text("c:groundText", "Tax debt"),
                        text("c:termText", "Until repaid"),
                        text("c:appealProcedure", "To the court"),
                        text("notice", "NOTICE"),
                        container(digest));
    }

    private static String text(String element, String text) {
        return "<%s><a:kk>%s kk</a:kk><a:ru>%s ru</a:ru><a:en>%s en</a:en></%s>"
                .formatted(element, text, text, text, element);
    }

    private static String container(String digest) {
        return "<container><digest>" + digest + "</digest><size>1</size><content>"
                + "<xop:Include xmlns:xop='http://www.w3.org/2004/08/xop/include' href='cid:container'/>"
                + "</content></container>";
    }
}
