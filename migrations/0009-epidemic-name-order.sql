-- Lists of people are read in the order of Vietnamese names: the first page must not cost a look at everyone.

create index person_identity_order on epidemic.person_identity (name_order collate "vi-x-icu", person_id);
