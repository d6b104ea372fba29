package org.entente.comparison;

import java.util.Optional;
import org.entente.competency.ChangedAnswer;
import org.entente.competency.Question;

/**
 * A saved question that is new, gone, put otherwise, or answered otherwise.
 *
 * @param question  as the release has it that has it last
 * @param rewritten whether its text is another than before; the newer text was put to both releases
 * @param answer    how the answers differ; empty if they do not, or if it was put to one release or none
 */
public record QuestionChange(Question question, Presence presence, boolean rewritten, Optional<ChangedAnswer> answer) {}
