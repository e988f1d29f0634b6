"""Sources on technology: chip-making inputs, computing power and solar equipment."""

from __future__ import annotations

from etl.sources.model import RawFile, Source

SOURCES: tuple[Source, ...] = (
    Source(
        id="eto_chip_supply_chain",
        publisher="Center for Security and Emerging Technology (CSET), Emerging Technology "
        "Observatory, Georgetown University",
        title="Advanced Semiconductor Supply Chain Dataset",
        vintage="2022 release",
        years="about 2019",
        url="https://cset.georgetown.edu/publication/the-semiconductor-supply-chain/",
        download_url="https://raw.githubusercontent.com/georgetown-cset/eto-supply-chain/main/"
        "data/provision.csv",
        live="adapter",
        licence="CC BY-NC 4.0",
        licence_class="non_commercial",
        our_use="Excerpt: market shares by country for the inputs that have them, attributed, "
        "non-commercial.",
        citation="Emerging Technology Observatory, Advanced Semiconductor Supply Chain Dataset, "
        "2022 release.",
        grain="input and country",
        files=(
            RawFile(
                "eto_chip_supply_chain_provision.csv",
                "4aa386a4f608492a30ed67638e0cf357f5ea7bd79d324789815813906d2647ad",
            ),
            RawFile(
                "eto_chip_supply_chain_providers.csv",
                "d20be1a1e30565309bcf22649097cf4e3e605aafa473c6620de07bbea862a42a",
            ),
            RawFile(
                "eto_chip_supply_chain_inputs.csv",
                "75f89526fcfdeb69c948b1efd2551b4c88ef24bce60bb6a3ce0c340853c6beed",
            ),
        ),
        tables=("chip_input_share",),
        caveats=(
            "Shares go by the headquarters of firms, not by where the plant stands.",
            "Mostly figures of 2019: later growth in China and later plants in the United States "
            "are not in it.",
            "Only 40 of 79 inputs have a numeric share by country; shares are rounded, so an "
            "input adds up to between 99 and 104 percent.",
        ),
    ),
    Source(
        id="top500",
        publisher="TOP500.org",
        title="TOP500 list of supercomputers",
        vintage="June 2025 (65th list)",
        years="2025",
        url="https://top500.org/lists/top500/2025/06/",
        download_url="https://top500.org/lists/top500/2025/06/download/",
        live="manual",
        licence="No open licence found; terms not opened",
        licence_class="non_commercial",
        our_use="Excerpt: number of systems and summed performance by country, no single system, "
        "attributed, non-commercial.",
        citation="TOP500.org, June 2025.",
        grain="country",
        files=(
            RawFile(
                "top500_2025_06.csv",
                "1d118128e2bd6820c8e7d8c6e7aa319fda8228d88f8efe3f63739940fe986480",
            ),
        ),
        tables=("supercomputer",),
        caveats=(
            "A voluntary list: China stopped submitting its largest machines, so its share is an "
            "understatement.",
            "The list measures classical supercomputing, not computing for AI.",
        ),
    ),
    Source(
        id="epoch_gpu_clusters",
        publisher="Epoch AI",
        title="Data on GPU Clusters",
        vintage="March 2026",
        years="2026",
        url="https://epoch.ai/data/gpu-clusters",
        download_url="https://epoch.ai/data/gpu_clusters.csv",
        live="adapter",
        licence="CC BY 4.0",
        licence_class="open",
        our_use="Number and size of existing clusters by country, attributed, under CC BY 4.0.",
        citation="Epoch AI, Data on GPU Clusters, epoch.ai, March 2026.",
        grain="country",
        files=(
            RawFile(
                "epoch_gpu_clusters.csv.gz",
                "5b9954d1362e3652b46040e475eafd2f4bec75eed110e95376ae763485988fcf",
            ),
        ),
        tables=("gpu_cluster",),
        caveats=(
            "By the publisher's own estimate the set covers only part of the world's AI "
            "computing, about a tenth to a fifth.",
            "Clusters without a stated country stay in the world total; clusters without a size "
            "add nothing.",
            "A cluster counts where it stands, whoever owns it.",
        ),
    ),
    Source(
        id="ember_solar_exports",
        publisher="Ember",
        title="China's solar PV exports",
        vintage="data to September 2025",
        years="2017-2025 (2025 to September)",
        url="https://ember-energy.org/data/china-solar-exports-data/",
        download_url="https://ember-energy.org/data/china-solar-exports-data/",
        live="manual",
        licence="CC BY 4.0",
        licence_class="open",
        our_use="Yearly capacity and value by destination and product, summed from the monthly "
        "file, attributed, under CC BY 4.0.",
        citation="Ember, China solar PV exports, data to September 2025.",
        grain="destination, year and product",
        files=(
            RawFile(
                "ember_china_solar_exports_annual_by_destination_derived.csv",
                "aedf7409c4ffc52202166aaff67aaedca30a71af44b5dd0a2a6e44977cb3d783",
            ),
        ),
        tables=("solar_exports",),
        caveats=(
            "2025 holds January to September.",
            "Cells and wafers are counted from 2022.",
            "The Netherlands is a port of entry for much of Europe: its figure is not its own use.",
            "Megawatts of wafers, cells and panels must not be added: one becomes the next.",
        ),
    ),
)
