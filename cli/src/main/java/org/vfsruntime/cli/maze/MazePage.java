package org.vfsruntime.cli.maze;

import java.util.Locale;
import org.vfsruntime.sim.maze.AgentPose;
import org.vfsruntime.sim.maze.Cell;
import org.vfsruntime.sim.maze.Maze;
import org.vfsruntime.sim.maze.MazeGrid;
import org.vfsruntime.sim.maze.MazeObject;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;

/** One episode in a maze as a page that needs nothing else: the maze after every skill, with the values before it. */
final class MazePage {
    private static final int CELL = 14; // pixels
    private static final String[] COLOURS = {"#d33", "#2a2", "#36d", "#92c", "#da0", "#888"}; // in MiniGrid's order
    private static final String STYLE = "body{font:15px/1.4 system-ui,sans-serif;margin:2em auto;max-width:70em;"
            + "color:#222}h1{font-size:1.4em}section{display:flex;gap:2em;align-items:flex-start;"
            + "border-top:1px solid #ccc;padding:1em 0}h2{font-size:1.1em;margin:0 0 .4em}"
            + "table{border-collapse:collapse;font-size:12px;columns:2}td{padding:0 .5em 0 0}"
            + "i{display:inline-block;height:.7em;background:#36d}.run{font-weight:bold}.run i{background:#d60}"
            + "@media(prefers-color-scheme:dark){body{background:#181818;color:#ddd}}";

    private final StringBuilder html = new StringBuilder();
    private int skills;

    /** Begins with the maze as it is before anything is done. */
    MazePage(String title, Maze maze) {
        html.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(title)
                .append("</h1>\n<section>");
        draw(maze);
        html.append("<p>The start. The agent sees 7 × 7 cells ahead of it and remembers what it saw; "
                + "it is shown as a triangle. Bars are the values of all skills before a skill was run: "
                + "chance of success, discounted by the ticks that it takes.</p></section>\n");
    }

    /** Adds what one skill did. */
    void skill(Moment before, int skill, MazeAgent.Run run, MazeAgent agent) {
        html.append("<section>");
        draw(agent.maze());
        html.append(String.format(
                Locale.ROOT,
                "<div><h2>%d. %s</h2><p>value %.2f, %d ticks, %s; in the hand: %s; step %d</p><table>",
                ++skills,
                MazeSkill.CATALOGUE.get(skill).name(),
                before.z()[skill],
                run.ticks(),
                run.end().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                MazeDrawing.hand(agent.maze()),
                agent.maze().steps()));
        for (int i = 0; i < before.z().length; i++) {
            html.append(String.format(
                    Locale.ROOT,
                    "<tr%s><td>%s</td><td>%.2f</td><td><i style=\"width:%.0fpx\"></i></td></tr>",
                    i == skill ? " class=\"run\"" : "",
                    MazeSkill.CATALOGUE.get(i).name(),
                    before.z()[i],
                    150 * before.z()[i]));
        }
        html.append("</table></div></section>\n");
    }

    /** @return the page, which ends with a sentence */
    String finished(String sentence) {
        return html + "<p class=\"run\">" + sentence + "</p>\n</body></html>\n";
    }

    private void draw(Maze maze) {
        MazeGrid grid = maze.grid();
        int width = grid.width() * CELL;
        int height = grid.height() * CELL;
        html.append(String.format(
                Locale.ROOT,
                "<svg width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\"><rect width=\"100%%\" "
                        + "height=\"100%%\" fill=\"#222\"/>",
                width,
                height,
                width,
                height));
        for (int y = 0; y < grid.height(); y++) {
            for (int x = 0; x < grid.width(); x++) {
                cell(grid.get(x, y), x * CELL, y * CELL);
            }
        }
        agent(maze.agent());
        html.append("</svg>");
    }

    private void cell(int cell, int x, int y) {
        String colour = COLOURS[Cell.colour(cell)];
        switch (MazeObject.values()[Cell.object(cell)]) {
            case WALL -> box(x, y, 0, "#777", "none");
            case GOAL -> box(x, y, 0, "#2a2", "none");
            case DOOR -> box(x, y, 1.5, Cell.state(cell) == Cell.OPEN ? "none" : colour, colour);
            case KEY -> sign(x, y, colour, "k");
            case BALL ->
                html.append(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>",
                        x + CELL / 2,
                        y + CELL / 2,
                        CELL / 3,
                        colour));
            default -> {}
        }
        if (Cell.object(cell) == MazeObject.DOOR.ordinal() && Cell.state(cell) == Cell.LOCKED) {
            sign(x, y, "#fff", "×");
        }
    }

    private void box(int x, int y, double inset, String fill, String stroke) {
        html.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" stroke=\"%s\" "
                        + "stroke-width=\"2\"/>",
                x + inset,
                y + inset,
                CELL - 2 * inset,
                CELL - 2 * inset,
                fill,
                stroke));
    }

    private void sign(int x, int y, String colour, String letter) {
        html.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                x + CELL / 2,
                y + CELL - 3,
                CELL,
                colour,
                letter));
    }

    private void agent(AgentPose agent) {
        html.append(String.format(
                Locale.ROOT,
                "<path d=\"M-5,-5 L6,0 L-5,5 Z\" fill=\"#f33\" transform=\"translate(%d,%d) rotate(%d)\"/>",
                agent.x() * CELL + CELL / 2,
                agent.y() * CELL + CELL / 2,
                90 * agent.direction()));
    }
}
