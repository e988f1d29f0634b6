"""What each column of the tables on the data page holds, and in which unit.

A column is described once by its name; where the same name holds something else in one table, the
description stands under ``table.column``.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ColumnWords:
    """Heading, description and unit of a column.

    Attributes
    ----------
    label : str
        Heading on the page.
    description : str
        One sentence or two.
    unit : str
        In words; empty for text, ``see unit`` where a column beside it tells.
    """

    label: str
    description: str
    unit: str = ""


W = ColumnWords
CODE = "ISO 3166 alpha-3 code (XKX Kosovo, EUU European Union, WLD world total, OTH others)."

COLUMNS: dict[str, ColumnWords] = {
    # Every table
    "iso3": W("Code", CODE),
    "country": W("Country", "Name of the country, territory or actor behind the code."),
    "power": W(
        "Great power", "USA, CHN, or empty for a measure that is not about one of the two."
    ),
    "indicator_id": W("Measure id", "Id of the measure, as in links; never renamed."),
    "indicator": W("Measure", "Title of the measure."),
    "year": W("Year", "Year of the figure; the last year where a period has several.", "year"),
    "period": W("Period", "Period as the source prints it."),
    "value": W("Value", "The figure; empty where there is none, with the reason in the note.",
               "see unit"),
    "unit": W("Unit", "pct: percent, 0 to 100; points: percentage points; persons; count: number; "
              "musd: million US dollars; busd: billion US dollars."),
    "status": W("Status", "ok; low_coverage: a figure with a stated weakness; not_reported: no "
                "source has it; not_applicable: the question does not arise."),
    "coverage": W("Coverage", "Share of the basis that the figure covers, where that is known.",
                  "share, 0 to 1"),
    "bound": W("Bound", "floor: the true value may be higher; ceiling: it may be lower; else "
               "empty."),
    "note": W("Note", "Why there is no figure, or what is weak about it."),
    "source_ids": W("Sources", "Ids of the sources that entered the row, joined by semicolons."),
    "source_id": W("Source", "Id of the source of the row."),
    "vintage": W("Edition", "Edition of the source."),
    "build_id": W("Build", "Build of the product that the row comes from."),
    # Arithmetic, minerals, scores, recommendations
    "position": W("Position", "Place of the number in the arithmetic of the figure.", "number"),
    "role": W("Role", "numerator, denominator or another term of the formula."),
    "label": W("What", "What the number is, in words."),
    "out_component.value": W("Amount", "The number that entered the figure.", "see unit"),
    "out_component.unit": W("Unit", "Unit of the number, in words."),
    "mineral": W("Mineral", "Mineral or mineral group, as the US Geological Survey names it."),
    "stage": W("Stage", "mine: mine production; refining: refined production; reserve: reserves."),
    "share_pct": W("Share", "Share of the world, or of the total that the table names.",
                   "percent"),
    "out_mineral_share.share_pct": W(
        "Share of the world", "Share of world output or reserves at this stage.", "percent"),
    "lens": W("Lens", "leverage, exposure, agency or restraint."),
    "domain": W("Domain", "Domain of the score; empty for the lens as a whole."),
    "score": W("Score", "0 to 100; higher means more leverage or more exposure. Empty where too "
               "little data is held.", "points of 100"),
    "score_p05": W("Score, low", "5th percentile of the score over the assumptions tried.",
                   "points of 100"),
    "score_p95": W("Score, high", "95th percentile of the score over the assumptions tried.",
                   "points of 100"),
    "rank": W("Rank", "Place among the ranked middle powers, 1 the highest; read it with its "
              "band.", "place"),
    "rank_p05": W("Rank, best", "5th percentile of the rank over the assumptions tried.",
                  "place"),
    "rank_p95": W("Rank, worst", "95th percentile of the rank over the assumptions tried.",
                  "place"),
    "tier": W("Tier", "Group of countries that the ranking cannot tell apart, 1 the highest.",
              "number"),
    "driver": W("Driver", "Assumption that moves the rank most."),
    "n_indicators": W("Indicators", "Number of indicators that entered the score.", "number"),
    "n_clipped": W("Clipped", "Number of indicators beyond a goalpost.", "number"),
    "out_score.status": W("Status", "ok; unranked: scored, but outside the ranking; "
                          "low_coverage: too little data for a score."),
    "reason": W("Reason", "Why there is no score or rank, or what the score leaves out."),
    "recommendation_id": W("Recommendation", "Id of the recommendation, as in links."),
    "state": W("State", "act: the recommendation bites; in_place: already done; less_relevant: "
               "little at stake; no_data: cannot be decided."),
    "strength": W("Strength", "How far the deciding numbers lie beyond their thresholds.",
                  "share, 0 to 1"),
    "sentence": W("Finding", "The finding in words."),
    "would_change_if": W("Would change if", "What would have to change for another state."),
    "evidence": W("Evidence", "The deciding numbers and thresholds, as JSON."),
    "claim_id": W("Claim", "Number of the claim, as in links."),
    "verdict": W("Verdict", "supported, partly, not_supported or cannot_be_checked."),
    "series": W("Series", "What the number belongs to in the claim's chart."),
    "out_claim.reason": W("Reason", "Why the verdict is what it is, with the numbers."),
    "out_claim.value": W("Number", "The number that stands for the verdict; empty where none is "
                         "held.", "see unit"),
    "out_claim_figure.position": W("Position", "Place of the number in the claim's chart.",
                                   "number"),
    "out_claim_figure.value": W("Number", "The number the claim was checked with.", "see unit"),
    # Trade
    "reporter": W("Reporter", "Great power that reports the trade."),
    "partner": W("Partner", "Trading partner; WLD is the printed world total."),
    "flow": W("Flow", "imports or exports of the reporter."),
    "value_musd": W("Value", "Value of the goods.", "million USD"),
    "exporter": W("Exporter", "Code of the exporting country."),
    "importer": W("Importer", "Code of the importing country; WLD is the total."),
    "value_kusd": W("Value", "Value of the goods.", "thousand USD"),
    "value_busd": W("Value", "Value of the goods.", "billion USD"),
    "fact_treasury_holding.value_busd": W(
        "Holdings", "US Treasury securities held at the end of the month.", "billion USD"),
    "fact_imports_from_china.share_pct": W(
        "Share", "China's share of all goods imports, rounded to whole percent.", "percent"),
    "date": W("Policy date", "Day from which the tariff stands.", "date"),
    "base_pct": W("Tariff in 2024", "Applied tariff of 2024, import-weighted.", "percent"),
    "increase_pct": W("Increase", "Increase over the tariff of 2024, import-weighted.",
                      "percentage points"),
    "imports_usd": W("US imports", "US goods imports behind the weights.", "USD"),
    "hs6": W("Product code", "Six-digit code of the Harmonized System, 1992 edition."),
    "product": W("Product", "Name of the product behind the code."),
    "product_set": W("Set", "minerals, energy, or apart (gold)."),
    # Product lines, pairs without an agreement
    "out_product_line.hs6": W("Product code", "Six-digit code of the Harmonized System, 2022."),
    "out_product_line.share_pct": W(
        "Share of the line", "Share of US imports of the line from the listed partners.",
        "percent"),
    "is_70_or_more": W("70 % or more", "Whether the country supplies 70 percent or more.",
                       "true or false"),
    "out_product_line.value_musd": W("From the country", "US imports of the line from the country.",
                                     "million USD"),
    "us_imports_musd": W("From all", "US imports of the line from all listed partners.",
                         "million USD"),
    "next_iso3": W("Next supplier", "Code of the second largest supplier; empty where there is "
                   "none."),
    "next_share_pct": W("Share of the next", "Share of the line that the next supplier has.",
                        "percent"),
    "exports_musd": W("Exports", "Goods exports of the country to the partner, as the country "
                      "reports them; empty where they are not listed.", "million USD"),
    "exports_year": W("Year of exports", "Year of the exports.", "year"),
    "imports_musd": W("Imports", "Goods exports of the partner to the country, as the partner "
                      "reports them; empty where they are not listed.", "million USD"),
    "imports_year": W("Year of imports", "Year of the imports.", "year"),
    "trade_musd": W("Trade at stake", "Goods trade of the pair, as far as it is listed.",
                    "million USD"),
    "control_type": W("Control", "Ban, temporary ban, quota or licensing."),
    "commodity": W("Commodity", "Commodity under control, as the publisher names it."),
    "since_year": W("Since", "Year from which the control holds.", "year"),
    "mineral_groups": W("Minerals here", "Groups of the US list the commodity belongs to, joined "
                        "by semicolons; empty for none."),
    "announcement_url": W("Announcement", "Page that the publisher cites or prints."),
    "headings": W("Headings", "Four-digit headings in which China sells to the importer.",
                  "number"),
    "headings_over_half": W("Headings over half", "Those of which China supplies over half; an "
                            "upper bound.", "number"),
    "fact_imports_from_china_hs4.value_musd": W("Imports from China", "All goods from China.",
                                                "million USD"),
    "value_over_half_musd": W("In headings over half", "Goods from China in headings of which it "
                              "supplies over half; an upper bound.", "million USD"),
    # Economy and people
    "economy": W("Economy", "Code of the economy; WLD is the world."),
    "measure": W("Series", "gdp_busd: GDP, billion US dollars; gdp_ppp_bintl: GDP at purchasing "
                 "power, billion international dollars; population_m: million persons."),
    "fact_macro.value": W("Value", "Value of the series.", "see measure"),
    "is_estimate": W("Estimate", "Whether the publisher marks the year as an estimate.",
                     "true or false"),
    "persons": W("Persons", "Mid-year population.", "persons"),
    # Minerals
    "quantity": W("Quantity", "Output or reserves; empty where the publisher withholds it.",
                  "see unit"),
    "fact_mineral_output.unit": W("Unit", "Unit of the quantity, as printed."),
    "value_status": W("State of the value", "reported, zero, withheld, not_available, or floor "
                      "(the true value may be higher)."),
    "detail": W("Detail", "The printed rows that a value stands for."),
    "mineral_group": W("Group", "Group the mineral stands for here."),
    "applications": W("Uses", "Main uses, as the publisher lists them."),
    "nir_pct": W("Net import reliance", "US net imports as a share of apparent consumption.",
                 "percent"),
    "nir_bound": W("Bound", "floor, ceiling, net_exporter, or empty for an exact value."),
    "nir_text": W("As printed", "Net import reliance as the publisher prints it."),
    "share_bound": W("Bound", "floor, ceiling, or empty for an exact value."),
    "fact_us_mineral_source.share_pct": W(
        "Share", "Share of US imports of the mineral, 2021 to 2024.", "percent"),
    # Defence
    "recipient": W("Recipient", "Code of the country that receives the arms."),
    "supplier": W("Supplier", "Code of the supplying country; UNK is unknown."),
    "fact_arms_share.share_pct": W(
        "Share of the recipient's arms", "Supplier's share of the recipient's arms imports.",
        "percent"),
    "supplier_share_pct": W(
        "Share of the supplier's arms", "Recipient's share of the supplier's arms exports.",
        "percent"),
    "small_recipient": W("Small recipient", "Whether the recipient's imports are so small that "
                         "shares say little.", "true or false"),
    "current_usd_m": W("Military spending", "Military expenditure at current prices.",
                       "million USD"),
    "share_gdp_pct": W("Military spending, share", "Military expenditure as a share of GDP.",
                       "percent of GDP"),
    "flag": W("Mark", "estimate or highly_uncertain, as the publisher marks it; else empty."),
    "member": W("Member", "Code of the member, or NATO_TOTAL and NATO_EUR_CAN for the printed "
                "groups."),
    "core_share_gdp_pct": W("Core defence spending, share",
                            "Core defence expenditure as a share of GDP.", "percent of GDP"),
    "core_usd_m": W("Core defence spending", "Core defence expenditure.", "million USD"),
    "equipment_share_pct": W("Equipment", "Share of defence expenditure spent on equipment.",
                             "percent"),
    "host": W("Host", "Host as the publisher prints it."),
    "theatre": W("Theatre", "Region in which the sites are counted."),
    "n_base": W("Major bases", "Number of major bases.", "sites"),
    "n_lilypad": W("Small sites", "Number of small sites.", "sites"),
    "n_funded": W("Funded sites", "Number of host sites that the United States funds.", "sites"),
    "n_sites": W("All sites", "Number of all sites.", "sites"),
    "location": W("Location", "Location as the publisher prints it."),
    "report": W("Report", "Quarterly report the row comes from."),
    "month": W("Month", "Month, 1 to 12.", "month"),
    "active_duty": W("Active duty", "US active-duty personnel assigned there.", "persons"),
    "is_abroad": W("Abroad", "Whether the place lies outside the United States and its "
                   "territories.", "true or false"),
    # Clubs and countries
    "club": W("Club", "Club, alliance or agreement."),
    "fact_membership.role": W("Role", "Kind of membership, as the source gives it."),
    "since": W("Since", "Since when, as the source gives it."),
    "citation": W("Citation", "How to cite the source."),
    "iso2": W("Two-letter code", "ISO 3166 alpha-2 code."),
    "name": W("Name", "Name as a heading."),
    "name_in_text": W("Name in a sentence", "Name as it stands inside a sentence."),
    "adjective": W("Adjective", "Adjective of the country."),
    "region": W("Region", "Region, after the United Nations."),
    "subregion": W("Subregion", "Subregion, after the United Nations."),
    "kind": W("Kind", "country, territory, actor, or map_only (drawn, but without figures)."),
    "dim_country.tier": W("Place in the roster", "Why the country is in the roster; empty "
                          "outside it."),
    "tier_reason": W("Reason", "Reason for the place in the roster."),
    "is_roster": W("Ranked", "Whether the country is ranked.", "true or false"),
    "is_eu_member": W("EU member", "Whether it is a member of the European Union.",
                      "true or false"),
    "is_nato_member": W("NATO member", "Whether it is a member of NATO.", "true or false"),
    "geometry": W("Outline", "Outline for the map, as GeoJSON."),
    # Armed forces, alliances, agreements
    "force_status": W("Forces", "armed_forces, public_security (no army), no_forces or "
                      "no_estimate."),
    "persons_low": W("Persons, low", "Lower end of the estimate.", "persons"),
    "persons_high": W("Persons, high", "Upper end of the estimate.", "persons"),
    "paramilitary": W("Paramilitary", "counted_in, counted_out or not_mentioned."),
    "partner_iso3": W("Partner", "Code of the other country of the pair."),
    "agreements": W("Agreements", "Number of agreements of the pair.", "number"),
    "first_in_force_year": W("First in force", "Year the first agreement entered into force.",
                             "year"),
    "fact_alliance.power": W("Great power", "The power that owes the obligation: USA or CHN."),
    "defence": W("Defence", "Whether it owes defence.", "true or false"),
    "non_aggression": W("Non-aggression", "Whether it owes non-aggression.", "true or false"),
    "consultation": W("Consultation", "Whether it owes consultation.", "true or false"),
    "aircraft_ordered": W("Ordered", "Aircraft ordered.", "aircraft"),
    "aircraft_delivered": W("Delivered", "Aircraft delivered.", "aircraft"),
    "fact_foreign_forces_hosted.host": W("Host", "Code of the host country."),
    "guest": W("Guest", "Code of the state whose forces are there; NATO or EU for theirs."),
    "fact": W("Fact", "What the source says, in our words."),
    "deployed_strategic": W("Deployed, strategic", "Warheads.", "warheads"),
    "deployed_nonstrategic": W("Deployed, other", "Warheads.", "warheads"),
    "reserve": W("Reserve", "Warheads in reserve.", "warheads"),
    "retired": W("Retired", "Warheads awaiting dismantling.", "warheads"),
    "total": W("Total", "All warheads, retired ones included.", "warheads"),
    "fact_national_capability.share_pct": W(
        "Share of capabilities", "Share of the world's national capabilities.", "percent"),
    "term": W("Term", "Term as years, or permanent."),
    "seat": W("Seat", "permanent or elected."),
    "first_year": W("First year", "First year of the term.", "year"),
    "last_year": W("Last year", "Last year of the term.", "year"),
    "agreement_id": W("Agreement", "Number of the World Trade Organization, or RCEP."),
    "fact_trade_agreement.name": W("Name", "Name of the agreement."),
    "type": W("Type", "FTA free trade agreement, CU customs union, EIA also services."),
    "fact_trade_agreement.coverage": W("Covers", "Goods, or goods and services."),
    "fact_trade_agreement.status": W("In force", "For all parties or for some."),
    "in_force_date": W("In force since", "Day of entry into force.", "date"),
    "fact_trade_agreement.url": W("Page", "Page of the World Trade Organization."),
    "through": W("Through", "Bloc through which the country is a party; empty for itself."),
    "fact_trade_partner_top.rank": W("Place", "Order of printing, 1 the largest.", "place"),
    "fact_trade_partner_top.share_pct": W("Share", "Share of all exports or imports.", "percent"),
    # Technology, institutions
    "input_id": W("Input id", "Id of the input, as the publisher gives it."),
    "input_name": W("Input", "Name of the input of chip making."),
    "fact_chip_input_share.kind": W("Kind", "tool or material."),
    "fact_chip_input_share.share_pct": W("Share of the market", "Share of the world market.",
                                         "percent"),
    "liberal_democracy": W("Liberal democracy", "Index.", "0 to 1"),
    "electoral_democracy": W("Electoral democracy", "Index.", "0 to 1"),
    "judicial_constraints": W("Judicial constraints", "Constraints on the executive.", "0 to 1"),
    "legislative_constraints": W("Legislative constraints", "Constraints on the executive.",
                                 "0 to 1"),
    "leader_legitimation": W(
        "Legitimation by the leader", "Higher: the government rests more on the person of its "
        "leader.", "scale, about −3.5 to 3.6"),
    "regime_type": W("Regime", "0 closed autocracy, 1 electoral autocracy, 2 electoral democracy, "
                     "3 liberal democracy.", "class"),
    "dimension": W("Dimension", "voice_and_accountability or political_stability."),
    "estimate": W("Estimate", "Higher is better.", "scale, about −2.5 to 2.5"),
    "method": W("Method", "old or new; never compare across the two."),
    "clusters": W("Clusters", "Number of clusters.", "number"),
    "clusters_without_size": W("Without size", "Clusters without a figure.", "number"),
    "h100_equivalents": W("Size", "Computing power.", "H100 equivalents"),
    "source_iso3": W("Origin", "Code of the economy the inputs come from."),
    "using_iso3": W("User", "Code of the economy that uses them."),
    "sector_group": W("Sector group", "Group of source sectors; all for every sector."),
    "icio_sector": W("Sector code", "Code of the sector."),
    "fact_icio_sector.label": W("Sector", "Name of the sector."),
    "fact_solar_exports.product": W("Product", "panels, cells or wafers."),
    "capacity_mw": W("Capacity", "Capacity of the products.", "megawatts"),
    "value_usd": W("Value", "Value of the goods.", "USD"),
    "months_covered": W("Months", "Months the publisher has for the year.", "months"),
    "systems": W("Systems", "Number of systems.", "number"),
    "rmax_tflops": W("Performance", "Summed performance (Rmax).", "teraflops"),
    "annex_ii_point": W("Point", "Point of annex II of the regulation."),
    "material": W("Material", "Material as the regulation names it."),
    "is_strategic": W("Strategic", "Whether it, or a grade of it, is strategic.",
                      "true or false"),
    "strategic_scope": W("Strategic grade", "What of it is strategic."),
    "minerals": W("Minerals here", "Mineral groups of this product, joined by semicolons."),
    # Ukraine, United Nations, US imports and ties
    "donor": W("Donor", "Code of the donor, EU_INSTITUTIONS or EIB."),
    "total_allocation_bn_eur": W("Aid allocated", "Aid allocated to Ukraine.", "billion EUR"),
    "share_gdp_2021_pct": W("Aid, share", "Aid as a share of the donor's GDP of 2021.",
                            "percent of GDP"),
    "session": W("Session", "Session of the UN General Assembly.", "number"),
    "votes": W("Votes", "Recorded votes; below 40 the shares say little.", "number"),
    "us_agree": W("Agrees with the United States", "Share of votes in agreement.",
                  "share, 0 to 1"),
    "china_agree": W("Agrees with China", "Share of votes in agreement.", "share, 0 to 1"),
    "ideal_point": W("Position in votes", "Estimated position on one axis of all votes.",
                     "scale, about −4 to 4"),
    "published": W("Published", "Day of publication."),
    "bases_at_least": W("Bases, at least", "Published count of all bases abroad.", "number"),
    "countries_at_least": W("Countries, at least", "Published count of host countries.",
                            "number"),
    "fact_us_base_benchmark.report": W("Report", "Report that prints the count."),
    "chapter": W("Chapter", "Two-digit chapter of the Harmonized System."),
    "fact_us_imports_hs6.hs6": W("Product code", "Six-digit code of the Harmonized System, 2022."),
    "fact_us_import_product.hs6": W("Product code",
                                    "Six-digit code of the Harmonized System, 2022."),
    "technology_group": W("Technology group", "Group of technology goods; empty for none."),
    "instrument": W("Instrument", "Id of the treaty or designation."),
    "fact_us_security_tie.kind": W("Kind", "treaty or designation."),
    "fact_us_security_tie.status": W(
        "In force", "in_force, suspended or unclear; designated or treated_as_designated."),
    "fact_us_security_tie.note": W("Note", "What a reader must know."),
    "counts_as_treaty_ally": W("Treaty ally", "Whether it makes a US treaty ally here.",
                               "true or false"),
    "is_amended": W("Amended here", "Whether the row or its status is ours, not the compiler's.",
                    "true or false"),
    # Development, climate, energy, openness
    "fact_development_aid.donor": W(
        "Donor", "Code of the donor, EU_INSTITUTIONS, or DAC_TOTAL for all members."),
    "amount_musd": W("Aid given", "Official development assistance, at constant prices of 2025.",
                     "million USD of 2025"),
    "share_gni_pct": W("Aid, share", "Aid as a share of gross national income.",
                       "percent of gross national income"),
    "basis": W("Counted as", "net_flows up to 2017, grant_equivalent from 2018; never chain the "
               "two."),
    "signed_date": W("Signed", "Day of the signature; empty without one.", "date"),
    "joined_date": W("Joined", "Day of the instrument; empty for a state that is not a party.",
                     "date"),
    "joined_by": W("Joined by", "ratification, acceptance, approval or accession."),
    "withdrawal_date": W("Left", "Day a withdrawal took effect; empty without one.", "date"),
    "is_party": W("Party", "Whether it is a party.", "true or false"),
    "as_of_date": W("Known up to", "Day up to which the status is known.", "date"),
    "co2_mt": W("Carbon dioxide", "Emitted on the territory, land use left out.",
                "million tonnes"),
    "coal_production_twh": W("Coal", "Energy content of the coal produced.", "terawatt-hours"),
    "oil_production_twh": W("Oil", "Energy content of the oil produced.", "terawatt-hours"),
    "gas_production_twh": W("Gas", "Energy content of the gas produced.", "terawatt-hours"),
    "nuclear_electricity_twh": W("Nuclear electricity", "Electricity generated.",
                                 "terawatt-hours"),
    "use_per_person_kwh": W("Energy used per person", "Primary energy, substitution method.",
                            "kilowatt-hours a year"),
    "trade_gdp_pct": W("Openness", "Exports and imports of goods and services over GDP.",
                       "percent of GDP"),
    "chokepoint": W("Strait or canal", "Name of the strait or canal."),
    "waterway": W("Kind", "canal or strait."),
    "oil_mbd": W("Oil", "Crude oil and oil products shipped through.", "million barrels a day"),
    "coastal_states": W("Coastal states", "Codes of the states on the shores, joined by "
                        "semicolons."),
    "latitude": W("Latitude", "Of an indicative point.", "degrees"),
    "longitude": W("Longitude", "Of an indicative point.", "degrees"),
    # Clubs, the index, recommendations, claims, minerals: what the project itself decides
    "full_name": W("Full name", "Name of the club in full."),
    "counted": W("Counted", "Whether it counts among the memberships of a country.",
                 "true or false"),
    "dim_club.kind": W("Kind", "What sort of club it is."),
    "dim_club.reason": W("Reason", "Why it is looked at."),
    "secretariat_url": W("Page", "Page of the club's secretariat."),
    "domain_weight": W("Weight of the domain", "Relative weight of the domain in the total.",
                       "relative weight"),
    "eu_member_indicator_id": W("Measure for EU members", "Id of the measure that stands in for "
                                "members of the European Union; empty where it is the same."),
    "weight": W("Weight", "Relative weight inside the domain.", "relative weight"),
    "low": W("Lower goalpost", "Value that earns 0 points, in the unit of the measure.",
             "unit of the measure"),
    "high": W("Upper goalpost", "Value that earns 100 points, in the unit of the measure.",
              "unit of the measure"),
    "absent": W("A missing value", "zero: counts as 0, known to be small; drop: left out, the "
                "other weights grow."),
    "ref_index_tree.power": W(
        "Great power", "USA or CHN; empty for agency and restraint, which regard neither."),
    "ref_index_tree.reason": W("Reason", "Why these goalposts and this weight; numbers in "
                               "brackets: median, 90th percentile and highest of the roster."),
    "id": W("Id", "Id of the row."),
    "ref_recommendation.id": W("Recommendation", "Id of the recommendation, as in links."),
    "ref_claim.id": W("Claim", "Number of the claim, as in links."),
    "theme": W("Theme", "Theme of the recommendation."),
    "gist": W("In one sentence", "The recommendation in our words."),
    "argument": W("Argument", "Why the text gives it, in our words."),
    "addressees": W("Addressed to", "Whom the text addresses."),
    "actors_named": W("Actors named", "Codes of the countries and actors that the text names, "
                      "joined by semicolons."),
    "author": W("Author", "Author of the text."),
    "work": W("Text", "The text."),
    "section": W("Section", "Section of the text."),
    "quote": W("Quoted words", "A few words of the text, by which the place can be found."),
    "indicators_used": W("Measures", "Ids of the measures that decide, joined by semicolons."),
    "caution": W("Caution", "What a reader must keep in mind."),
    "ref_threshold.id": W("Threshold", "Id of the threshold."),
    "ref_threshold.power": W("Great power", "USA, CHN, or empty for a measure that is not about "
                             "one of the two."),
    "operator": W("Comparison", "How a country's value is held against the threshold."),
    "ref_threshold.value": W("Threshold value", "The value compared with.", "see unit"),
    "ref_threshold.unit": W("Unit", "Unit of the threshold."),
    "ref_threshold.reason": W("Reason", "Why this value."),
    "source": W("Ground", "Where the value comes from; a judgement is named as one."),
    "claim": W("The claim", "What the text says, in our words."),
    "origin": W("Text", "brief or op-ed."),
    "ref_claim.work": W("Work", "Title and publisher of the text."),
    "rule": W("How it is checked", "The rule by which the claim is checked."),
    "shown": W("Chart", "How the numbers are drawn: bars, lines or none."),
    "ref_claim_limit.id": W("Limit", "Id of the limit."),
    "ref_claim_limit.value": W("Limit value", "The value the claim is held against.",
                               "see unit"),
    "ref_claim_limit.unit": W("Unit", "Unit of the limit."),
    "ref_claim_limit.reason": W("Reason", "What the limit is and why."),
    "listed_minerals": W("Minerals", "Minerals of the US list that the group stands for."),
    "reliance": W("Reliance", "Printed row with US net import reliance."),
    "import_sources": W("Suppliers", "Printed row with the suppliers of US imports."),
    "mine": W("Mines", "Printed rows with mine production."),
    "mine_total": W("Mines, world", "Printed row with the world's mine production."),
    "refining": W("Refining", "Printed rows with refined production."),
    "refining_total": W("Refining, world", "Printed row with the world's refined production."),
    "refining_iea": W("Refining, energy agency", "Name of the mineral in the refining figures of "
                      "the International Energy Agency; empty for none."),
    "ref_mineral.reserve": W("Reserves", "Printed rows with reserves."),
    "reserve_total": W("Reserves, world", "Printed row with the world's reserves."),
    "excluded_because": W("Left out", "Why a stage or the group is left out; empty where none "
                          "is."),
    "ref_mineral.note": W("Note", "What a reader must know."),
    "form": W("Form", "Form in which the mineral is traded under the code."),
    "ref_mineral_line.note": W("Note", "What the code holds beside the mineral, or leaves out."),
    "abbreviation": W("Abbreviation", "Short name of the institution."),
    "institution": W("Institution", "Name of the institution."),
    "ref_development_finance.year": W("Year", "Year of the evidence.", "year"),
    "ref_development_finance.citation": W("Evidence", "Where the institution is listed."),
    # Definitions and sources
    "parent_id": W("Indicator id", "Indicator that emits the measure."),
    "title": W("Title", "Title in full."),
    "meta_indicator.label": W("Short title", "Title for charts and tables."),
    "powers": W("Great powers", "Great powers for which the measure is defined."),
    "question": W("Question", "Question the measure answers."),
    "formula": W("Formula", "Formula in one line."),
    "definition": W("Definition", "What is counted and what is not."),
    "reference": W("Reference", "Where the definition comes from."),
    "coverage_rule": W("Who is covered", "For whom there is a figure."),
    "caveats": W("Caveats", "What a reader must know before quoting."),
    "publisher": W("Publisher", "Who publishes."),
    "years": W("Years", "Years the part held here covers."),
    "url": W("Page", "The publisher's page."),
    "download_url": W("File", "Where the publisher offers the file."),
    "live": W("Live", "How a fresh download relates to the file read here."),
    "licence": W("Licence", "Licence classes of the sources of the row."),
    "meta_source.licence": W("Terms", "The publisher's terms."),
    "licence_class": W("Licence class", "open, share_alike, non_commercial or unverified."),
    "our_use": W("Our use", "What is held here, and on what ground."),
    "grain": W("One row", "What one row of the source stands for."),
    "tables": W("Tables", "Tables here that the source fills."),
    "left_out": W("Left out", "Why it is not in this build; empty where it is."),
}  # fmt: skip
NAME_OF = W("", "Name behind the code in the column before.")


def column_words(table: str, column: str) -> ColumnWords:
    """Return heading, description and unit of a column of a table.

    A column that nobody has described yet keeps its name as its heading.
    """
    found = COLUMNS.get(f"{table}.{column}") or COLUMNS.get(column)
    if found:
        return found
    if column.endswith("_name"):
        base = column_words(table, column.removesuffix("_name"))
        return ColumnWords(f"{base.label}, name", NAME_OF.description)
    return ColumnWords(column.replace("_", " ").capitalize(), "")
