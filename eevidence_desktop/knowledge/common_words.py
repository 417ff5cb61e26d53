"""Words that stand in many an officer's text beside a name, and are no name of a provider themselves."""

_WORDS = """
account app archive bank bot bridge card cash channel chat city cloud company data domain email exchange file forum
game group hello host hosting id internet link login mail market marketplace message messenger money music name network
number online page password pay payment phone photo platform post profile registrar server service shop site store
support transfer user username video wallet web website world
аккаунт анонимный архив база банк бензин биржа блог бот видео группа данные деньги домен друг запрос звонок игра имя
интернет камера канал карта клиент код компания кошелек криптовалюта лицо лого логин магазин маркет маркетплейс
мессенджер музыка мост мошенничество номер облако объявление оплата онлайн парень пароль паспорт перевод переводы
пользователь потерпевший почта приложение провайдер продавец профиль рынок сайт сервер сервис сообщение сообщества
социальная сеть соцсеть справка счет телефон товар устройство фото форум хостинг чат человек
адам айырбас арна ақша әлем әмиян байланыс банкі бейне дерек деректер дос дүкен желі жоба жәбірленуші карта қала қосымша
құрылғы мекенжай нарық нөмір ойын пайдаланушы парақша пошта сайты сауда сервері сұрау сұрақ топ төлем фото хабарлама
өтініш
"""
COMMON_WORDS = frozenset(_WORDS.split())
