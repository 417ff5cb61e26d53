"""Longer texts of the golden requests, in three languages."""

from typing import Any

FACTS_OF_MONEY = (
    "On 9 November 2026 the victim saw an offer of a telephone on an online marketplace and wrote to the user of the "
    "account. The user demanded an advance payment and sent the payment details from the same account. After the money "
    "had been transferred, the account stopped answering. The bank confirmed the payment on 12 November 2026."
)
LONG_RU = (
    "9 ноября 2026 года потерпевший увидел на интернет-площадке объявление о продаже телефона и написал пользователю "
    "учетной записи. Пользователь потребовал предоплату и прислал платежные реквизиты с той же учетной записи. После "
    "перевода денег учетная запись перестала отвечать. Банк подтвердил платеж письмом от 12 ноября 2026 года."
)
LONG_KK = (
    "2026 жылғы 9 қарашада жәбірленуші интернет-алаңнан телефон сату туралы хабарландыруды көріп, есептік жазбаның "
    "пайдаланушысына жазған. Пайдаланушы алдын ала төлем талап етіп, төлем деректемелерін сол жазбадан жіберген. "
    "Ақша аударылғаннан кейін есептік жазба жауап беруді тоқтатқан. Банк төлемді 2026 жылғы 12 қарашада растаған."
)
IN_RUSSIAN = LONG_RU


def localized(kk: str, ru: str, en: str) -> dict[str, Any]:
    """Return a text in three languages as plain data."""
    return {"kk": kk, "ru": ru, "en": en}
