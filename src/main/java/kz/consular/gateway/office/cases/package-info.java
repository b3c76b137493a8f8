/** Cases of an office, their inquiries, and the dossiers that open them. */
@NullMarked
package kz.consular.gateway.office.cases;

import org.jspecify.annotations.NullMarked;
