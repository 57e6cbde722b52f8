"""Draws docs/images/vector-mesons.svg from two tables that 'tenebra reach --csv' wrote: old.csv new.csv out.svg."""
import math
import sys

LEFT, TOP, WIDTH, HEIGHT = 90, 30, 620, 400
LOW, HIGH, LEAST, LARGEST = 0.5, 1.2, 4e-4, 6e-3


def table(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        cells = line.strip().split(",")
        if line[0].isdigit() and cells[1]:
            rows.append((float(cells[0]), float(cells[1]), float(cells[3])))
    return rows


def x(mass):
    return LEFT + WIDTH * (mass - LOW) / (HIGH - LOW)


def y(epsilon):
    return TOP + HEIGHT * math.log(LARGEST / epsilon) / math.log(LARGEST / LEAST)


def path(points):
    return " ".join(f"{x(m):.1f},{y(e):.1f}" for m, e in points)


def main(old, new, out):
    old, new = table(old), table(new)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{LEFT + WIDTH + 30}" height="{TOP + HEIGHT + 70}" font-family="sans-serif" font-size="15">',
        '<rect width="100%" height="100%" fill="white"/>',
    ]
    # The relative error is that of epsilon.
    band = [(m, e * (1 + r)) for m, e, r in new] + [(m, e / (1 + r)) for m, e, r in reversed(new)]
    parts.append(f'<polygon points="{path(band)}" fill="#0072b2" fill-opacity="0.18"/>')
    parts.append(f'<polyline points="{path([p[:2] for p in old])}" fill="none" stroke="#d55e00" stroke-width="2" stroke-dasharray="7 4"/>')
    parts.append(f'<polyline points="{path([p[:2] for p in new])}" fill="none" stroke="#0072b2" stroke-width="2.5"/>')
    parts.append(f'<rect x="{LEFT}" y="{TOP}" width="{WIDTH}" height="{HEIGHT}" fill="none" stroke="black" stroke-width="1.5"/>')
    for i in range(8):
        mass = LOW + 0.1 * i
        parts.append(f'<path d="M{x(mass):.1f} {TOP + HEIGHT}v-8" stroke="black"/>')
        parts.append(f'<text x="{x(mass):.1f}" y="{TOP + HEIGHT + 22}" text-anchor="middle">{mass:.1f}</text>')
    for epsilon in [k * 1e-4 for k in range(4, 10)] + [k * 1e-3 for k in range(1, 7)]:
        parts.append(f'<path d="M{LEFT} {y(epsilon):.1f}h8" stroke="black"/>')
        if round(epsilon * 1e4) in (4, 5, 7, 10, 20, 30, 50):
            parts.append(f'<text x="{LEFT - 8}" y="{y(epsilon) + 5:.1f}" text-anchor="end">{epsilon * 1e3:g}·10⁻³</text>')
    parts.append(f'<text x="{LEFT + WIDTH / 2}" y="{TOP + HEIGHT + 52}" text-anchor="middle">mass of the dark photon [GeV]</text>')
    parts.append(f'<text x="20" y="{TOP + HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 20 {TOP + HEIGHT / 2})">ε, 90 % CL</text>')
    parts.append(f'<text x="{LEFT + 15}" y="{TOP + 28}" fill="#0072b2">mesons and dark photon with their widths, and the error</text>')
    parts.append(f'<text x="{LEFT + 15}" y="{TOP + 50}" fill="#d55e00">mesons on their mass (0.1.0)</text>')
    parts.append("</svg>")
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n".join(parts) + "\n")


main(*sys.argv[1:])
