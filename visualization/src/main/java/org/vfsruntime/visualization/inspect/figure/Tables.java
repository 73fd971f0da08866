package org.vfsruntime.visualization.inspect.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.vfsruntime.visualization.inspect.Study;
import org.vfsruntime.visualization.inspect.StudyData;
import org.vfsruntime.visualization.inspect.measure.Labels;

/** The points of a study as text. */
public final class Tables {
    private final Study study;

    /** @param study whose points are written down */
    public Tables(Study study) {
        this.study = study;
    }

    /** @return CSV (RFC 4180) with a head: episode, x, y, one value for each skill, one word for each label */
    public String csv() {
        StudyData data = study.data();
        StringBuilder text = new StringBuilder();
        StringJoiner head = new StringJoiner(",");
        head.add("episode").add("x").add("y");
        data.catalogue().forEach(skill -> head.add(quoted("V(" + skill.name() + ")")));
        data.labels().forEach(labels -> head.add(quoted(labels.name())));
        text.append(head).append("\r\n");
        for (int i = 0; i < study.map().size(); i++) {
            StringJoiner row = new StringJoiner(",");
            row.add(String.valueOf(data.episodes().get(i)));
            row.add(String.valueOf(study.map().x(i)))
                    .add(String.valueOf(study.map().y(i)));
            for (int column = 0; column < data.embeddings().width(); column++) {
                row.add(String.valueOf(data.embeddings().get(i, column)));
            }
            for (Labels labels : data.labels()) {
                row.add(quoted(labels.word(i)));
            }
            text.append(row).append("\r\n");
        }
        return text.toString();
    }

    /** @return TensorBoard Projector's vectors: one embedding a line, tabs between the values, no head */
    public String vectors() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < study.map().size(); i++) {
            StringJoiner row = new StringJoiner("\t");
            for (int column = 0; column < study.data().embeddings().width(); column++) {
                row.add(String.valueOf(study.data().embeddings().get(i, column)));
            }
            text.append(row).append('\n');
        }
        return text.toString();
    }

    /** @return TensorBoard Projector's metadata: a head, then a line for each vector */
    public String metadata() {
        StudyData data = study.data();
        List<String> head = new ArrayList<>(List.of("episode"));
        data.labels().forEach(labels -> head.add(tabless(labels.name())));
        StringBuilder text = new StringBuilder(String.join("\t", head)).append('\n');
        for (int i = 0; i < study.map().size(); i++) {
            StringJoiner row = new StringJoiner("\t");
            row.add(String.valueOf(data.episodes().get(i)));
            for (Labels labels : data.labels()) {
                row.add(tabless(labels.word(i)));
            }
            text.append(row).append('\n');
        }
        return text.toString();
    }

    private static String tabless(String word) {
        return word.replaceAll("[\\t\\r\\n]", " ");
    }

    private static String quoted(String word) {
        return word.matches("[^\",\\r\\n]*") ? word : '"' + word.replace("\"", "\"\"") + '"';
    }
}
