CREATE SEQUENCE cards.order_id;
CREATE SEQUENCE cards.batch_id;
CREATE SEQUENCE cards.card_id;
