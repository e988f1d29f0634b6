"""Router: settings from the address, sidebar, the page, settings back into the address, footer."""

import streamlit as st

from ui import filters, nav, session, url_state

nav.configure()
places = nav.pages()
page = st.navigation(list(places.values()), position="hidden")
warehouse = session.warehouse()
url_state.begin(page.url_path)
url_state.restore(*filters.shared(warehouse, page.url_path))
nav.sidebar(warehouse, places)
nav.run(page)
url_state.publish()
nav.footer(warehouse, places)
