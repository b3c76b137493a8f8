/** The main job, played once through by its users' own clients. */
@NullMarked
package kz.consular.gateway.demo.rehearsal;

import org.jspecify.annotations.NullMarked;
