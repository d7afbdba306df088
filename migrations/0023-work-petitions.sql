-- What an enterprise raises and what a citizen reports are one kind of case: a petition (phản ánh, kiến nghị, vướng mắc).
-- Its origin says whose it is; an enterprise's is called an obstacle on the board.

alter table work.obstacle rename to petition;
alter table work.obstacle_move rename to petition_move;
alter table work.obstacle_raiser rename to petition_raiser;
alter table work.petition_move rename column obstacle_id to petition_id;
alter table work.petition_raiser rename column obstacle_id to petition_id;
alter sequence work.obstacle_number rename to petition_number;
alter index work.obstacle_id rename to petition_id;
alter index work.obstacle_due rename to petition_due;
alter index work.obstacle_pkey rename to petition_pkey;
alter index work.obstacle_home_code_key rename to petition_home_code_key;
alter index work.obstacle_move_pkey rename to petition_move_pkey;
alter index work.obstacle_raiser_pkey rename to petition_raiser_pkey;

alter table work.petition add column origin text not null default 'enterprise' check (origin in ('citizen', 'enterprise'));
alter table work.petition alter column origin drop default;
comment on table work.petition is 'What a citizen reports or what stands in an enterprise''s way, raised without an account and followed by code and secret';
comment on column work.petition.origin is 'citizen: a report or proposal; enterprise: an obstacle';
comment on table work.petition_raiser is 'Who raised a petition: kept apart, readable by the receiving desk alone, never by those who handle it';
comment on table work.petition_move is 'What happened to a petition, step by step';
comment on sequence work.petition_number is 'Running number within petition codes';
comment on column work.petition.code is 'PA- or VM-bucket-number, given to whoever raised it';
comment on column work.petition.category is 'What it is about';
comment on column work.petition_raiser.petition_id is 'The petition';
comment on column work.petition_move.petition_id is 'The petition';
