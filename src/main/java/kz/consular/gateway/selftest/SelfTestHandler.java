package kz.consular.gateway.selftest;

import kz.consular.gateway.delivery.Arrival;
import kz.consular.gateway.delivery.ConsignmentHandler;
import kz.consular.gateway.delivery.ConsignmentKind;
import kz.consular.gateway.delivery.HandlerResponse;
import kz.consular.gateway.delivery.RefusalReason;
import kz.consular.gateway.domain.Party;
import org.springframework.stereotype.Component;

/** Accepts a self-test at any party and does nothing with it: its receipt is the way back. */
@Component
final class SelfTestHandler implements ConsignmentHandler {
    private static final RefusalReason NO_SELF_TEST = new RefusalReason(
            "NOT_A_SELF_TEST",
            "A self-test has the running number 000000 and holds " + TestSheet.FILE
                    + " alone. Send an application or a decision under its own kind.");

    @Override
    public boolean accepts(ConsignmentKind kind, Party recipient) {
        return kind.isSelfTest();
    }

    @Override
    public HandlerResponse examine(Arrival arrival) {
        var entries = arrival.seal().contents().entries();
        return arrival.consignment().caseNumber().isSelfTest()
                        && entries.size() == 1
                        && entries.getFirst().name().equals(TestSheet.FILE)
                ? new HandlerResponse.Accept(() -> {})
                : new HandlerResponse.Reject(NO_SELF_TEST);
    }
}
