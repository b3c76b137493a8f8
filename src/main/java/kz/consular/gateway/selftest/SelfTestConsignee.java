package kz.consular.gateway.selftest;

import kz.consular.gateway.casefile.Party;
import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.Consignee;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.Examination;
import kz.consular.gateway.delivery.RefusalReason;

/** Takes a self-test over at whatever party, and does nothing with it: the receipt is the way back. */
final class SelfTestConsignee implements Consignee {
    private static final RefusalReason MORE = new RefusalReason(
            "NOT_A_SELF_TEST",
            "A self-test has the running number 000000 and holds " + TestSheet.FILE
                    + " alone. Send what is business under its own kind.");

    @Override
    public boolean accepts(ConsignmentKind kind, Party recipient) {
        return kind == ConsignmentKind.SELF_TEST;
    }

    @Override
    public Examination examine(Arrival arrival) {
        var entries = arrival.seal().contents().entries();
        return arrival.consignment().caseNumber().isOfNoCase()
                        && entries.size() == 1
                        && entries.getFirst().name().equals(TestSheet.FILE)
                ? new Examination.Welcome(() -> {})
                : new Examination.Unwelcome(MORE);
    }
}
