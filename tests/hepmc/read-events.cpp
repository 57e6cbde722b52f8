// Reads a HepMC3 text file with the library HepMC3 and prints what the tests compare, one line an event:
//   event NUMBER weight W xs PB particles N vertices N balance REL mass REL
// "balance" is the largest component of (incoming - final) over the incoming energy; "mass" is the largest |p^2 - m^2| over E^2 of any particle.
// Then the run: tool, weight names, attributes. With --sum only totals are printed. Exit code 1: nothing could be read.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>

#include "HepMC3/Attribute.h"
#include "HepMC3/GenEvent.h"
#include "HepMC3/GenParticle.h"
#include "HepMC3/GenVertex.h"
#include "HepMC3/ReaderAscii.h"

int main(int count, char** words) {
  if (count < 2) return 2;
  const bool sum_only = count > 2 && !std::strcmp(words[2], "--sum");
  HepMC3::ReaderAscii reader(words[1]);
  if (reader.failed()) return 1;
  long events = 0, particles = 0;
  double worst_balance = 0, worst_mass = 0, energy = 0;
  std::map<int, double> masses;
  while (true) {
    HepMC3::GenEvent event;
    if (!reader.read_event(event) || reader.failed()) break;
    if (event.momentum_unit() != HepMC3::Units::GEV || event.length_unit() != HepMC3::Units::MM) return 1;
    HepMC3::FourVector left;
    double in = 0, mass = 0;
    for (const auto& p : event.particles()) {
      const HepMC3::FourVector& k = p->momentum();
      if (p->status() == 4) { left += k; in += k.e(); }
      if (p->status() == 1) left -= k;
      const double m = p->generated_mass();
      const double p2 = k.px() * k.px() + k.py() * k.py() + k.pz() * k.pz();
      mass = std::max(mass, std::fabs(k.e() * k.e() - p2 - m * m) / (k.e() * k.e()));
      masses[p->pid()] = m;
      if (p->status() == 2 && !p->end_vertex()) return 1;
      if (p->status() != 4 && !p->production_vertex()) return 1;
    }
    const double balance = std::max({std::fabs(left.e()), std::fabs(left.px()), std::fabs(left.py()), std::fabs(left.pz())}) / in;
    worst_balance = std::max(worst_balance, balance);
    worst_mass = std::max(worst_mass, mass);
    energy += in;
    ++events;
    particles += static_cast<long>(event.particles().size());
    if (sum_only) continue;
    std::printf("event %d weight %.17g xs %.17g particles %zu vertices %zu balance %.3g mass %.3g\n", event.event_number(), event.weight(),
                event.cross_section() ? event.cross_section()->xsec() : -1, event.particles().size(), event.vertices().size(), balance, mass);
    const auto beam = event.attribute<HepMC3::DoubleAttribute>("beamEnergyGeV");
    const auto deposited = event.attribute<HepMC3::DoubleAttribute>("depositedEnergyGeV");
    const auto measured = event.attribute<HepMC3::DoubleAttribute>("measuredEnergyGeV");
    if (beam && deposited && measured) std::printf("calorimeter %.17g %.17g %.17g\n", beam->value(), deposited->value(), measured->value());
    for (const auto& v : event.vertices())
      std::printf("vertex %d in %zu out %zu at %.17g %.17g %.17g %.17g\n", v->id(), v->particles_in().size(), v->particles_out().size(),
                  v->position().x(), v->position().y(), v->position().z(), v->position().t());
  }
  std::printf("events %ld particles %ld energy %.17g worst balance %.3g worst mass %.3g\n", events, particles, energy, worst_balance, worst_mass);
  for (const auto& m : masses) std::printf("mass %d %.17g\n", m.first, m.second);
  if (reader.run_info()) {
    for (const auto& tool : reader.run_info()->tools()) std::printf("tool %s | %s | %s\n", tool.name.c_str(), tool.version.c_str(), tool.description.c_str());
    for (const auto& name : reader.run_info()->weight_names()) std::printf("weight %s\n", name.c_str());
    for (const auto& item : reader.run_info()->attributes()) {
      std::string value;
      item.second->to_string(value);
      std::printf("attribute %s = %s\n", item.first.c_str(), value.c_str());
    }
  }
  return events > 0 ? 0 : 1;
}
