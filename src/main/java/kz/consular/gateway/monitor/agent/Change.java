package kz.consular.gateway.monitor.agent;

/** Something of which there is news to tell. @param seq orders the news; not used twice, unless the database is put back */
record Change(long seq, Subject subject, String id) {

    enum Subject {
        CONSIGNMENT,
        OFFICE_CASE
    }
}
